import fc from 'fast-check'
import snowballFactory from 'snowball-stemmers'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { shippedLexicon } from './lexicon.ts'
import { snowball, stem } from './stem.ts'
import { isStopword } from './stopwords.ts'

const reference = snowballFactory.newStemmer('german')

describe('snowball', () => {
  it('agrees with the reference on every word of the lexicon in its forms', () => {
    const endings = [
      '',
      's',
      'es',
      'e',
      'en',
      'er',
      'ern',
      'em',
      'ung',
      'ungen',
      'lich',
      'lichkeit',
      'igkeit',
      'isch',
      'heit',
      'end',
      'nisse',
      'st',
    ]
    for (const word of shippedLexicon.words) {
      for (const ending of endings) expect(snowball(word + ending)).toBe(reference.stem(word + ending))
    }
  })

  it('agrees with the reference on anything that looks like a word', () => {
    const syllable = fc.constantFrom(
      ...'a e i o u y ä ö ü b d g h k l m n r t s ß st sch ch er en em ern es ung ig ik isch lich heit keit end niss'.split(' '),
    )
    const word = fc.array(syllable, { maxLength: 8 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(word, (text) => {
        expect(snowball(text)).toBe(reference.stem(text))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('stem', () => {
  it.each([
    ['Sturz', 'Stürze', 'Stürzen'],
    ['Haus', 'Häuser', 'Häusern', 'Hauses'],
    ['Berater', 'Beraterin', 'Beraterinnen', 'Beratern'],
    ['Patient', 'Patientin', 'Patientinnen', 'Patienten'],
    ['Arzt', 'Ärztin', 'Ärztinnen', 'Ärzte'],
    ['Psychologe', 'Psychologin', 'Psychologinnen'],
    ['Zentrum', 'Zentren'],
    ['Kita', 'Kitas'],
    ['Thema', 'Themen'],
    ['Bedürfnis', 'Bedürfnisse', 'Bedürfnissen'],
  ])('unites the forms of %s', (...forms) => expect(new Set(forms.map((form) => stem(fold(form)))).size).toBe(1))

  it('takes no women for what merely sounds so', () => {
    expect(stem('beginnen')).toBe(stem('beginne'))
    expect(stem('gewinnen')).toBe(stem('gewinne'))
    expect(stem('berlin')).toBe('berlin')
    expect(stem('verein')).toBe('verein')
  })

  it.each([
    ['Kurs', 'Kur'],
    ['Familienkurs', 'Familienkur'],
    ['Schüler', 'Schule'],
    ['Bürger', 'Burg'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(fold(one))).not.toBe(stem(fold(other)))
  })

  it.each(['Demens', 'Weile'])('never makes a common word of %s', (word) => expect(isStopword(stem(fold(word)))).toBe(false))

  it.each([
    ['Kurs', 'Kurses', 'Kurse', 'Kursen'],
    ['Bürger', 'Bürgern', 'Bürgerinnen'],
    ['Lotse', 'Lotsen', 'Lotsin', 'Lotsinnen'],
    ['Teilnehmer', 'Teilnehmende', 'Teilnehmenden', 'Teilnehmerin'],
    ['Studentin', 'Studenten', 'Studierende', 'Studierender'],
    ['Forscherinnen', 'Forschende', 'Forschenden'],
    ['Schüler', 'Schülern', 'Schülerin', 'Schülerinnen'],
    ['Senior', 'Senioren', 'Seniorin', 'Seniorinnen'],
    ['Mentorin', 'Mentoren', 'Mentorinnen'],
    ['Nachbar', 'Nachbarn', 'Nachbarin', 'Nachbarinnen'],
    ['Freund', 'Freunde', 'Freundin', 'Freundinnen'],
    ['Pate', 'Paten', 'Patin', 'Patinnen'],
    ['Familienpaten', 'Familienpatin', 'Familienpatinnen'],
  ])('unites %s with its forms', (...forms) => {
    expect(new Set(forms.map((form) => stem(fold(form))))).toHaveLength(1)
  })
})
