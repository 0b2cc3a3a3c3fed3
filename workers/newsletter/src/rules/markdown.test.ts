import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownToHtml, markdownToText, withWholeLinks } from './markdown.ts'

describe('Markdown of an intro', () => {
  it('becomes paragraphs, emphasis, lists and links', () => {
    const html = markdownToHtml('Guten **Tag**,\n\n- eins\n- [zwei](https://example.org)')
    expect(html).toContain('<p>Guten <strong>Tag</strong>,</p>')
    expect(html).toContain('<a href="https://example.org">zwei</a>')
  })

  it('never lets HTML or a script address through', () => {
    const html = markdownToHtml('<script>alert(1)</script> <img src=x onerror=alert(1)>\n\n[böse](javascript:alert(1))')
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<img')
    expect(html).not.toContain('javascript:')
  })

  it('shows no images, which would tell a third party who reads', () => {
    expect(markdownToHtml('![Pixel](https://example.org/pixel.gif)')).not.toContain('<img')
  })

  it('reads well as plain text', () => {
    expect(markdownToText('## Neues\n\nGuten **Tag**, *liebe* Leute: [mehr](https://example.org/a)')).toBe(
      'Neues\n-----\n\nGuten Tag, liebe Leute: mehr (https://example.org/a)',
    )
    expect(markdownToText('* eins\n* *zwei*\n\n<https://example.org>')).toBe('- eins\n- zwei\n\nhttps://example.org')
  })

  it('gives pages of ours their whole address, and no others', () => {
    expect(withWholeLinks('[a](/einreichen) [b](</beispiele>) [c](//x.example) [d](https://x.example/)', 'https://v.example')).toBe(
      '[a](https://v.example/einreichen) [b](<https://v.example/beispiele>) [c](//x.example) [d](https://x.example/)',
    )
  })

  it('has no heading above the one it stands under', () => {
    expect(markdownToHtml('# Titel\n\n##### Tief', 2)).toBe('<h3>Titel</h3>\n<h6>Tief</h6>')
  })

  it('leaves gender stars and sums alone', () => {
    expect(markdownToText('Bürger*innen und Anwohner*innen: 2 * 3 * 4')).toBe('Bürger*innen und Anwohner*innen: 2 * 3 * 4')
  })

  it('finds marks as they are meant', () => {
    for (const [typed, meant] of [
      ['### Drei   ##  ', 'Drei\n----'],
      ['# C#', 'C#\n--'],
      ['#', '#'],
      ['[Haus (alt)](<https://a.example/x> "Titel"), [a](/b_(c))', 'Haus (alt) (https://a.example/x), a (/b_(c))'],
      ['![Bild](x.png) [leer]( ) [a] (b) [offen](x', 'Bild (x.png) [leer]( ) [a] (b) [offen](x'],
      ['[eins [zwei](x)', '[eins zwei (x)'],
      ['***sehr*** **a **b** __c__', 'sehr **a b c'],
      ['2 \\* 3 und <mailto:a@b.example>', '2 * 3 und mailto:a@b.example'],
    ] as const)
      expect(markdownToText(typed)).toBe(meant)
  })

  it.each([
    ['# a', ' ', 'b'],
    ['# a', ' #', 'b'],
    ['', ' ', '* a'],
    ['', '[', ''],
    ['', '[a](', ''],
    ['', '[a](>', ')'],
    ['[a](', ' ', ''],
    ['', '**a ', ''],
    ['', '__a **', ''],
    ['', ' *a', ''],
    ['', '<http://', ''],
  ])('is read in no time, though it be forty thousand characters long: %j, many %j, %j', (before, many, after) => {
    const typed = before + many.repeat(40_000 / many.length) + after
    const started = performance.now()
    markdownToText(typed)
    expect(performance.now() - started).toBeLessThan(500)
  })

  it.each([
    ['', '*a_ ', ''],
    ['', 'a*', ''],
    ['', '*a**', ''],
    ['', '[a]', ''],
    ['', '[a](<', ''],
    ['', '[a](b (c', ''],
    ['[a]: b\n\n', '[a]\n', ''],
    ['', '<', ''],
    ['', '`a``', ''],
    ['', '&', ''],
    ['', '1. ', ''],
    ['', '> ', ''],
    ['', '> a\n\n', ''],
    ['', '  - a\n', ''],
    ['', 'a\n=\n', ''],
    ['# a', ' #', 'b'],
    ['', ' ', '* a'],
    ['', '\t', ''],
  ])('is shown in no time, though it be forty thousand characters long: %j, many %j, %j', (before, many, after) => {
    const typed = before + many.repeat(40_000 / many.length) + after
    const started = performance.now()
    markdownToHtml(typed)
    expect(performance.now() - started).toBeLessThan(500)
  })

  it('is shown as typed where it consists of marks, and never as HTML', () => {
    expect(markdownToHtml('a*'.repeat(4_000))).toBe(`<p>${'a*'.repeat(4_000)}</p>`)
    expect(markdownToHtml(`<b>\n${'*'.repeat(4_000)}`)).toBe(`<p>&lt;b&gt;<br />\n${'*'.repeat(4_000)}</p>`)
    const links = '[Bewegungs-Treff (alt)](https://beispiel.example/beispiele/bewegungs-treff)\n\n'.repeat(130)
    expect(links.length).toBeGreaterThan(9_900)
    expect(markdownToHtml(links)).toContain('<a href="https://beispiel.example/')
  })

  it('survives whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(typeof markdownToText(typed)).toBe('string')
        expect(markdownToHtml(typed)).not.toContain('<script')
      }),
    )
  })
})
