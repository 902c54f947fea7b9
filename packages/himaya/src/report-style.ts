/**
 * The style of the officer's report: for screen and A4, left to right and right to left, no image and no font to load.
 *
 * @module
 */

/** CSS of the page. */
export const REPORT_STYLE = `
:root { color-scheme: light; --ink: #1b2421; --soft: #5b6763; --line: #d5dcd9; --good: #0b6b3a; --bad: #a3211b; --tint: #f3f6f5; }
* { box-sizing: border-box; }
body { font: 15px/1.5 "Noto Sans", "Segoe UI", "Noto Naskh Arabic", "Noto Sans Arabic", Tahoma, sans-serif; color: var(--ink); max-width: 70rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.7rem; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
h2::first-letter { text-transform: uppercase; }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
h3 small { color: var(--soft); font-weight: 400; }
.who { color: var(--soft); margin: 0; }
dl { display: flex; flex-wrap: wrap; gap: .3rem 2rem; margin: 0; }
dl div { display: flex; gap: .5rem; }
dt { color: var(--soft); }
dd { margin: 0; }
.seal { border-inline-start: .3rem solid; padding: .6rem 1rem; background: var(--tint); }
.seal.good { border-color: var(--good); }
.seal.bad { border-color: var(--bad); color: var(--bad); }
.figures { list-style: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .5rem; padding: 0; margin: 1rem 0; }
.figures li { border: 1px solid var(--line); border-radius: .4rem; padding: .5rem .8rem; color: var(--soft); }
.figures strong { display: block; font-size: 1.5rem; color: var(--ink); font-variant-numeric: tabular-nums; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); gap: 0 2rem; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
th { text-align: start; font-weight: 600; color: var(--soft); border-bottom: 2px solid var(--line); padding: .3rem .6rem .3rem 0; }
td { text-align: start; border-bottom: 1px solid var(--line); padding: .3rem .6rem .3rem 0; vertical-align: top; overflow-wrap: anywhere; }
[dir="rtl"] th, [dir="rtl"] td { padding: .3rem 0 .3rem .6rem; }
.columns td:last-child, .columns th:last-child { width: 4rem; text-align: end; font-variant-numeric: tabular-nums; }
.note, footer p { color: var(--soft); }
.mono { font-family: ui-monospace, "Noto Sans Mono", monospace; font-size: .8rem; overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } section, tr { break-inside: avoid; } h2, h3 { break-after: avoid; } @page { size: A4; margin: 16mm; } }
`;
