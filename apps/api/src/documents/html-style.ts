/** How a document looks in a browser and on paper (A4 or letter: the printer's own). */
export const documentStyle = `
:root { --ink: #17151f; --soft: #4b4757; --line: #d9d0c1; --brand: #1f3fae; --paper: #fff; --tint: #f1ece2; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 20px 48px; max-width: 50rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4 { font-family: 'Bricolage Grotesque', system-ui, sans-serif; line-height: 1.2; margin: 1.8em 0 .5em; text-wrap: balance; }
h1 { font-size: 2.2rem; margin: .2em 0; } h2 { font-size: 1.5rem; } h3 { font-size: 1.2rem; } h4 { font-size: 1.05rem; }
h1, h2, h3, h4, p, li, th, td, caption, figcaption { unicode-bidi: plaintext; } p { margin: .5em 0; } a { color: var(--brand); } code { font-family: 'Atkinson Hyperlegible Mono', ui-monospace, monospace; font-size: .9em; }
.publisher { display: flex; gap: 10px; align-items: center; font-weight: 700; }
.genre { color: var(--brand); font-weight: 700; margin-top: 24px; } .subtitle { font-size: 1.15rem; color: var(--soft); }
.standing { display: inline-block; border: 2px solid #8a5000; color: #8a5000; border-radius: 6px; padding: 2px 10px; font-weight: 700; }
.standing[data-holds='true'] { border-color: #1a7040; color: #1a7040; }
.warning { background: var(--tint); padding: 8px 12px; border-radius: 6px; }
nav { border-block: 1px solid var(--line); padding: 8px 0 16px; margin: 24px 0; } nav h2 { font-size: 1.1rem; margin: .6em 0 .2em; }
nav ol { list-style: none; margin: 0; padding: 0; } nav li { padding: 3px 0; } nav li[data-level='2'] { padding-left: 1.4em; }
.lead { font-size: 1.15rem; } .small { font-size: .92rem; color: var(--soft); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 16px; margin: 16px 0; }
.facts div { display: flex; flex-direction: column-reverse; } .facts dd { margin: 0; font: 700 1.9rem/1.1 'Bricolage Grotesque', system-ui, sans-serif; }
.facts dt { color: var(--soft); font-size: .92rem; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; margin: 12px 0; font-size: .97rem; overflow-wrap: break-word; } td code { overflow-wrap: anywhere; }
caption { text-align: start; font-weight: 700; padding: 6px 0; } th, td { text-align: start; vertical-align: top; padding: 6px 10px 6px 0; border-bottom: 1px solid var(--line); }
tbody th { font-weight: 400; } thead th { color: var(--soft); font-size: .9rem; } .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bars th { width: 42%; } .bars td:nth-child(2) { width: 46%; } .bars rect { fill: #1f4bc6; } .bars [data-leading='true'] th { font-weight: 700; }
.note { border: 1px solid var(--line); border-radius: 8px; padding: 6px 14px 10px; margin: 14px 0; background: #faf7f1; } .note .title { font-weight: 700; }
.note[data-tone='correction'] .title, .note[data-tone='warning'] .title { color: #8a5000; } .note[data-tone='addition'] .title { color: var(--brand); }
figure { margin: 16px 0; } img { max-width: 100%; height: auto; } figcaption { font-size: .92rem; color: var(--soft); }
footer { margin-top: 40px; border-top: 1px solid var(--line); padding-top: 12px; font-size: .9rem; color: var(--soft); }
@media print {
  @page { margin: 20mm 18mm; }
  body { padding: 0; max-width: none; font-size: 10.5pt; } h1 { font-size: 22pt; } h2 { font-size: 15pt; } h3 { font-size: 12pt; }
  h2, h3, h4, caption { break-after: avoid; } tr, .note, figure, .facts { break-inside: avoid; } thead { display: table-header-group; break-inside: avoid; } thead, thead tr { break-after: avoid; } tbody tr:first-child { break-before: avoid; }
  .scroll { overflow: visible; }
  a { color: inherit; text-decoration: none; } rect, .note, .warning { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
