/** What is not code in a worker's folder, by file name. */
export const settingFiles = (name: string): readonly (readonly [string, string])[] => [
  ['package.json', packageFile(name)],
  ['tsconfig.json', tsconfigFile],
  ['wrangler.toml', wranglerFile(name)],
  ['README.md', readme(name)],
]

const packageFile = (name: string) => `{
  "name": "@vorbild/worker-${name}",
  "version": "0.1.0",
  "private": true,
  "type": "module",
  "scripts": {
    "build": "wrangler deploy --dry-run --outdir dist",
    "types": "wrangler types worker-configuration.d.ts --include-runtime=false --strict-vars=false",
    "check": "tsc -p ."
  }
}
`

const tsconfigFile = `{
  "extends": "../../packages/config/tsconfig/worker.json",
  "include": ["src", "test", "worker-configuration.d.ts"]
}
`

const wranglerFile = (name: string) => `name = "vorbild-${name}"
main = "src/index.ts"
compatibility_date = "2026-11-01"
compatibility_flags = ["nodejs_compat"]
workers_dev = false

# one Acks port for every worker it hears from
services = []

[[d1_databases]]
binding = "DB"
database_name = "vorbild-${name}"
database_id = "vorbild-${name}"
migrations_dir = "../../migrations/${name}"

[[queues.consumers]]
queue = "${name}-events"
max_batch_size = 20
max_batch_timeout = 0
max_retries = 8
dead_letter_queue = "${name}-events-dead"

# what used up its retries is stored with its cause, never dropped
[[queues.consumers]]
queue = "${name}-events-dead"
max_batch_size = 20
max_batch_timeout = 1
max_retries = 20

[[durable_objects.bindings]]
name = "ALARM"
class_name = "Alarm"

[[migrations]]
tag = "v1"
new_sqlite_classes = ["Alarm"]

# the second sweep; alarms do the work
[triggers]
crons = ["*/15 * * * *"]

[observability]
enabled = true
`

const readme = (name: string) => `# ${name}

- **Serves** \`/health\`.
- **Hears** nothing yet, on \`${name}-events\`.
- **Says** nothing yet.
- **Owns** D1 \`${name}\` (migrations in \`migrations/${name}\`).
`
