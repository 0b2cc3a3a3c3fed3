/** A file that came in with a form, as pages know it. */
export interface StoredFile {
  readonly id: string
  /** Key of the field it belongs to. */
  readonly field: string
  readonly role: 'image' | 'document'
  readonly name: string
  readonly title: string
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
}
