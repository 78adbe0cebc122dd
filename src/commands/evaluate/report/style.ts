/** Black on white, one column, tables that keep their heads on every printed page. */
export const STYLE = `
:root { color-scheme: light; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; border-bottom: 2px solid #0b5a8f; }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
p { margin: .3rem 0 .8rem; max-width: 48rem; }
table { border-collapse: collapse; width: 100%; font-size: .87rem; }
thead { display: table-header-group; }
th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid #d5d5d5; }
th.figure, td.figure { text-align: right; font-variant-numeric: tabular-nums; }
td.figure { white-space: nowrap; }
tr { break-inside: avoid; }
tr.copy td { background: #fde3e3; }
td small { color: #555; }
svg { max-width: 100%; height: auto; break-inside: avoid; }
svg text { font: 12px system-ui, sans-serif; fill: #1a1a1a; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 11px; }
  h2 { break-after: avoid; }
  tr.copy td { background: none; font-weight: bold; }
}
@page { margin: 15mm; }
`;
