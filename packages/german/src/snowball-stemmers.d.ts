/** The reference our own stemmer is tested against; tests only. */
declare module 'snowball-stemmers' {
  const factory: { newStemmer(language: 'german'): { stem(word: string): string } }
  export default factory
}
