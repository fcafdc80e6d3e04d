/**
 * The style sheet of a printed issue. Sizes are those of GB/T 9704: 28 字 a line and 22 lines a
 * page; faces are the open ones nearest to 仿宋, 黑体, 楷体 and 小标宋, because those of the
 * standard may not be passed on. Rare 汉字 come from HanaMinB, which has no bold; a bold
 * made by the browser would be a Type 3 font, so none is made.
 */
export function printCss(): string {
  return `:root { --paper: #ffffff; --ink: #000000; --red: #e60012; --pitch: 10.22mm;
  --sans: 'Noto Sans SC', SimHei, HanaMinB, sans-serif;
  --song: 'Noto Serif SC', FangSong_GB2312, FangSong, STFangsong, HanaMinB, serif }
* { box-sizing: border-box; font-synthesis: none }
html { font: 5.571mm/10.22mm var(--song); color: #000; print-color-adjust: exact;
  -webkit-print-color-adjust: exact }
body, p, h1, h2, h3, h4, ul, ol, li, figure, blockquote, table, hr { margin: 0; padding: 0 }
body { text-align: justify; line-break: strict; overflow-wrap: anywhere; text-autospace: normal;
  font-kerning: none; font-variant-ligatures: none; orphans: 2; widows: 2 }
p { text-indent: 2em }
a { color: inherit; text-decoration: none }
.long-word { word-break: break-all }
strong, b { font-weight: 700 }
em { font-family: var(--sans); font-style: normal }
.ticked { position: relative }
.ticked span { position: absolute; left: 0.12em; bottom: 0; font-weight: 700 }
del { text-decoration: line-through }
code, .listing { font: 0.85em/1.5 monospace, var(--sans) }
sup { font-size: 0.55em; line-height: 0; vertical-align: 0.6em }
p img, td img { max-width: 100%; max-height: 60mm; vertical-align: middle }
.listing { margin: 2mm 0; padding: 2mm 3mm; border: 0.2mm solid #777; white-space: pre-wrap;
  text-align: left; text-indent: 0 }
.cite { font-size: 0.55em; line-height: 0; vertical-align: 0.6em; text-autospace: no-autospace }
.no-glyph { width: 1em; height: 1em; vertical-align: -0.16em; overflow: visible }
.no-glyph text { font: 7.5px var(--sans); text-anchor: middle }

.official-head { text-align: center }
.official-head h1 { padding-top: 9mm; line-height: 1.25; font-weight: 700; color: var(--red);
  text-wrap: balance; text-align: center }
.official-head .issue-number { margin-top: 4mm; text-indent: 0 }
.official-head .imprint { display: flex; justify-content: space-between; gap: 2em; margin-top: 3mm;
  padding: 0 1em; text-indent: 0; text-align: left }
.official-head .imprint span:last-child { flex: none }
.official-head hr { border: 0; border-top: 0.9mm solid var(--red); margin-top: 1mm }
.plain-head { font: 4.2mm/7mm var(--song); text-align: left }
.plain-head p { text-indent: 0 }
.plain-head h1 { font-size: 8.4mm; line-height: 1.35; font-weight: 700 }
.plain-head .issue-number { font-size: 5.571mm; line-height: 10.22mm }
.plain-head .stamp { display: inline-block; margin-right: 0.6em; padding: 0 0.5em;
  border: 0.35mm solid #000; font: 700 4.2mm/6mm var(--sans) }
.plain-head hr { border: 0; border-top: 0.25mm solid #000; margin-top: 3mm }

.contents { margin: 5mm 0 2mm; break-inside: avoid }
.contents-title { text-indent: 0; text-align: center; font-family: var(--sans); font-weight: 700 }
.contents ul { list-style: none }
.contents a { display: flex; align-items: baseline }
.contents .words { text-align: left }
.contents .level-3 { padding-left: 2em }
.contents .leader { flex: 1; min-width: 2em; margin: 0 0.4em; border-bottom: 0.3mm dotted #000;
  transform: translateY(-0.25em) }
.contents .page-number { flex: none; min-width: 1.2em; text-align: right }
.contents.is-long { font-size: 4.6mm; line-height: 7.4mm }
.plain .contents { font-size: 4.6mm; line-height: 7.4mm }

main { padding-top: 4mm }
h2, h3, h4, .inner-heading { font-size: 1em; font-weight: 700; text-align: left; text-indent: 2em;
  break-after: avoid; break-inside: avoid }
h2 { font-family: var(--sans); margin-top: 0.5em }
h4, .inner-heading { font-weight: 400 }
.inner-heading { font-family: var(--sans) }
ul, ol { padding-left: 2em }
ul { list-style: disc }
@counter-style bracketed { system: extends decimal; prefix: '（'; suffix: '）' }
ol { list-style: bracketed; padding-left: 2.6em }
li > p:first-child { text-indent: 0 }
.events { list-style: none; padding: 0 }
.events li { text-indent: 2em }
blockquote { margin: 0.3em 2em; font-weight: 700 }
.note { margin: 0.6em 0; padding: 0.3em 0; border: solid #000; border-width: 0.2mm 0;
  font-size: 4.6mm; line-height: 7.6mm }
.break { border: 0; border-top: 0.2mm solid #000; margin: 5mm 30% }

.figure { margin: 3mm 0 4mm; font: 3.5mm/1.5 var(--sans) }
.figure p { text-indent: 0 }
.figure-whole { break-inside: avoid }
.is-long .figure-whole { break-inside: auto }
.figure-title { font-size: 4.6mm; font-weight: 700; line-height: 1.45; text-align: left }
.figure-measure, .figure-note { color: #333; text-align: left }
figcaption { break-after: avoid }
.figure-note .cite { font-size: 1em; line-height: inherit; vertical-align: baseline }
.drawing { margin: 2mm 0 1.5mm }
.drawing svg { display: block; width: 100%; height: auto; max-height: 185mm }
.chart { font-family: var(--sans) }
.chart .chart-halo { stroke: none }
.figure-numbers { margin-top: 1mm; font-size: 3.2mm; color: #333 }
.figure-numbers p { font-weight: 700; break-after: avoid }
.figure-numbers ul { list-style: none; padding: 0; text-align: left }
.is-short ul { columns: 2; column-gap: 6mm }
.image { margin: 3mm 0; break-inside: avoid; text-align: center; text-indent: 0 }
.image img { max-width: 100%; max-height: 150mm }
.image figcaption { font: 3.7mm/1.6 var(--sans) }
.no-picture { display: inline-block; padding: 6mm 4mm; border: 0.2mm solid #666; font: 3.7mm/1.6 var(--sans);
  text-indent: 0; text-align: center }

.table-block { margin: 3mm 0 4mm }
.is-wide { margin: 0 }
table { width: 100%; border-collapse: collapse; border-top: 0.35mm solid #000;
  border-bottom: 0.35mm solid #000; font-size: 3.7mm; line-height: 1.45; text-align: left;
  text-indent: 0 }
.is-dense table { font-size: 3.2mm }
caption { padding-bottom: 1.5mm; font: 700 4.6mm/1.45 var(--sans); text-align: center;
  break-after: avoid }
thead { display: table-header-group; break-inside: avoid }
tr { break-inside: avoid }
th, td { padding: 1.1mm 1.2mm; border-bottom: 0.1mm solid #777; vertical-align: top;
  font-weight: 400 }
thead th { border-bottom: 0.25mm solid #000; font-family: var(--sans); font-weight: 700;
  vertical-align: bottom; text-align: left }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums }
td.number, .whole { white-space: nowrap }
.table-note { margin-top: 1mm; font: 3.5mm/1.5 var(--sans); text-indent: 0 }
.bar-table { margin: 1.5mm 0; font-family: var(--sans) }
.bar-table td.number { white-space: nowrap }
.bar-table .sub { color: #444; font-size: 0.9em }
.bar-cell { width: 40% }
.bar-cell svg { display: block; width: 100%; height: 1.25em; fill: #1d5a6e }
.bar-cell svg.is-open { fill: #9dbac4 }

.sources { margin-top: 4mm; font-size: 3.9mm; line-height: 6.2mm }
.sources h2 { font-size: 4.6mm; line-height: 8mm; text-indent: 0 }
.sources ul { list-style: none; padding: 0 }
.sources li { padding-left: 2em; text-indent: -2em; text-align: left; break-inside: avoid }
.sources .long-word { word-break: normal }
.closing { margin-top: 5mm; break-inside: avoid; break-before: avoid }
.colophon { display: flex; gap: 4mm; align-items: center; font-size: 3.5mm; line-height: 1.5;
  margin-bottom: 4mm; text-align: left }
.colophon p { text-indent: 0 }
.colophon span { white-space: nowrap }
.colophon svg { flex: none; width: 22mm; height: 22mm }
.plain .colophon { border-top: 0.25mm solid #000; padding-top: 4mm; margin: 0 }
.distribution { border-top: 0.35mm solid #000; border-bottom: 0.35mm solid #000;
  font-size: 4.94mm; line-height: 8.4mm }
.distribution p { padding: 0 1em; text-indent: 0; text-align: left }
.receivers { display: flex }
.receivers span:first-child { flex: none }
.distribution .printed { display: flex; justify-content: space-between; gap: 2em;
  border-top: 0.25mm solid #000 }
.printed span:last-child { flex: none }
#closing-end { height: 0 }
`;
}
