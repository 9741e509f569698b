/** One-line texts that look like markup, or nearly. */
export const hostile: readonly string[] = [
  '- x', '-', '--', '---', '- - -', '+ x', '+', '* x', '*', '***', '* * *', '_', '___', '_ _ _', '1. x', '1) x', '1.', '999999999. x', '1234567890. x',
  '> x', '>', '>95% quality', '# x', '#', '## x ##', '####### x', 'x #', 'x ##', 'C#', 'a \\#', '#tag', '===', '=', '= =', '```', '``` js', '~~~', '~~~ js', '`a`', '`', 'a`b', '``a`',
  '[ ] todo', '[x] done', '[X]', '[x]: y', '[x]', '[a](b)', '[a](b]: c', '[a]: <b> "c"', '![a](b)', '![', '[^1]', '[^1]: y', '[a][b]', '[a]b](c)', '[[a]]', 'a]', '](', '[a\\]: b',
  '|', '| a | b |', '| - | - |', ':-', ':-:', ':', '-|-', ':-- | --:', 'a | b',
  '<!-- -->', '<!-- x', '<script>', '<b', '</b>', '<?php ?>', '<![CDATA[x]]>', '<!DOCTYPE html>', '<https://a.b>', '<a@b.c>', '<1a@b.co>', '<1h latency', 'a < b', 'a <', '<', '<=5', '<<<<a@b',
  'https://a.b/c_d_', 'https://a.b/_c_', 'https://a.b/c*d*', 'https://a.b/?x=1&amp;y', 'see https://a.b.', 'http://a.b/~joe', 'www.a.b/_c_', 'www.a.b', 'a_b_@c.de', 'me@a.bc', 'mailto:me@a.bc', 'https://a|b.c/d', 'https://a.b/c]d', 'https://a.b/(c)', 'https://a\\b.c', 'https://a.b<c>',
  '&amp;', '&#35;', '&#x23;', '&lt', '&copy', 'AT&T', 'AT&T;', '&', '&;', 'a & b', '&nosuch;', '&#10;',
  '\\', '\\\\', 'a\\', '\\*', '\\a', 'a \\ b', '\\&amp;', '\\[', 'C:\\new',
  '~~x~~', '~x~', '~5 days', 'a ~ b', '~', '~~', 'a~', '5~6', '~5, ~6~', '(~5)', '~~5',
  '*a*', '**a**', '_a_', '__a__', 'a*b', 'a_b', 'a__b', '_a', 'a_', '2 * 3', '2*3', '**', 'a *', '* a', 'é_b', '😀_b', '*a _b* c_', '"_a_"', '$a_b$', '***a**b*',
  '{{x}}', '+++', ':::', '\u00a0x', 'x\u00a0', '\u00a0*\u00a0', 'Monitoring & observability', '=1', '\u{1f600}~', 'a\u3000*b', 'x&#', 'x&#1',
]

/** Texts of every day. None of them may get a mark inside a line. */
export const harmless: readonly string[] = [
  'AT&T', '<1h latency', '99.9%', 'Monitoring & observability', 'Python/Scala', 'a_b', '2 * 3', 'C#', '1-on-1s', 'Take on 5 + 3', 'a < b', '<5min detection', '~5 days', '#tag',
  'R&D', 'Tools [optional]', 'snake_case_name', 'C:\\new', 'see https://a.b/c_d', 'https://a.b/~joe', 'me@a.bc', '1. x', '- x', '> x', '# x', '=1', 'a | b', 'a ~~ b', 'Ends with dots...', 'Why? "Because!"', '資料 工程', 'Größe (m²)',
]
