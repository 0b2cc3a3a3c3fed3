-- Words of each example as stems and other forms, see workers/search/src/rules/index-text.ts for the columns. The words come folded,
-- so the tokenizer only cuts at spaces. Contentless: the text itself stands in example.document. prefix: for words still being typed.
CREATE VIRTUAL TABLE example_text USING fts5(
  title_exact, title_stem, title_part,
  keywords_exact, keywords_stem, keywords_part,
  summary_exact, summary_stem, summary_part,
  body_exact, body_stem, body_part,
  content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0", prefix='3 4 5'
);
