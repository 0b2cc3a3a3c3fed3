CREATE EXTENSION unaccent;
CREATE EXTENSION pg_trgm;
CREATE TEXT SEARCH CONFIGURATION de (COPY = german);
ALTER TEXT SEARCH CONFIGURATION de ALTER MAPPING FOR word, hword, hword_part WITH unaccent, german_stem;

-- field.rows: [{ "id": 1, "title": "…", "keywords": "…", "summary": "…", "body": "…" }]
CREATE TABLE example AS
  SELECT id, setweight(to_tsvector('de', title), 'A') || setweight(to_tsvector('de', keywords), 'B')
    || setweight(to_tsvector('de', summary), 'C') || setweight(to_tsvector('de', body), 'D') AS words,
    title || ' ' || keywords || ' ' || summary || ' ' || body AS everything
  FROM field, json_to_recordset(field.rows) AS row(id int, title text, keywords text, summary text, body text);
CREATE TABLE word AS
  SELECT word FROM ts_stat($$SELECT to_tsvector('simple', unaccent(everything)) FROM example$$);

CREATE FUNCTION ranked(asked tsquery) RETURNS json LANGUAGE sql AS $$
  SELECT json_agg(id ORDER BY rank DESC, id DESC) FROM
    (SELECT id, ts_rank('{0.083, 0.25, 0.5, 1}', words, asked) AS rank FROM example WHERE words @@ asked) AS hit
$$;

-- All words with the last as a beginning too; else each word in the most similar spelling there is; else some of the words.
CREATE FUNCTION find(q text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  asked tsquery := websearch_to_tsquery('de', q);
  beginning tsquery := CASE WHEN asked::text ~ '^''[^ ]+''$' THEN (asked::text || ':*')::tsquery ELSE asked END;
  respelt text := (SELECT string_agg(coalesce((SELECT word FROM word WHERE word % typed ORDER BY similarity(word, typed) DESC, word LIMIT 1), typed), ' ')
    FROM regexp_split_to_table(unaccent(lower(q)), '[^[:alnum:]]+') AS typed);
BEGIN
  RETURN coalesce(ranked(beginning), ranked(websearch_to_tsquery('de', respelt)),
    ranked(replace(websearch_to_tsquery('de', q)::text, ' & ', ' | ')::tsquery), '[]');
END
$$;
