/** The local Workspace, web: how its pages look. Out: the style sheet, which asks for nothing from elsewhere. */

export const SITE_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { background: #f4f6f8; color: #1f1f1f; font: 15px/1.5 Arial, Helvetica, sans-serif; margin: 0; overflow-wrap: anywhere; }
a { color: #174ea6; }
h1 { font-size: 21px; line-height: 1.3; margin: 0; }
h2 { color: #1f3a4d; font-size: 16px; margin: 0 0 8px; }
:is(button, a, input, select, summary, [contenteditable], iframe):focus-visible { outline: 3px solid #1a5fb4; outline-offset: 1px; }
.top { align-items: center; background: #1f3a4d; color: #fff; display: flex; flex-wrap: wrap; gap: 6px 20px; padding: 8px 16px; }
.top a { color: #fff; font-weight: 700; text-decoration: none; }
.top a:hover { text-decoration: underline; }
.top nav { display: flex; gap: 16px; }
.top #now { margin-left: auto; white-space: nowrap; }
.top form { align-items: center; display: flex; gap: 8px; }
.top select { background: #fff; border: 0; border-radius: 4px; color: #1f1f1f; font: inherit; max-width: 290px; min-height: 32px; padding: 2px 6px; }
.top label { display: contents; }
.top label span { white-space: nowrap; }
#notice { background: #fff8e5; border-bottom: 1px solid #f0dca6; margin: 0; padding: 8px 16px; position: sticky; top: 0; z-index: 5; }
#notice:empty { display: none; }
main { margin: 0 auto; max-width: 1000px; padding: 20px 16px 40px; }
main.wide { max-width: none; padding: 0; }
main:focus { outline: none; }
.card { background: #fff; border: 1px solid #dfe3e8; border-radius: 8px; margin: 0 0 16px; padding: 16px 18px; }
.columns { display: grid; gap: 16px; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
.list { list-style: none; margin: 0; padding: 0; }
.list li { border-top: 1px solid #eceff2; padding: 8px 0; }
.list li:first-child { border-top: 0; padding-top: 0; }
.small { color: #5a6470; font-size: 13px; margin: 0; }
.plain { margin: 0 0 10px; }
button, .button { background: #fff; border: 1px solid #7a8794; border-radius: 6px; color: #174ea6; cursor: pointer; display: inline-block; font: inherit; font-weight: 700; min-height: 38px; padding: 6px 14px; text-decoration: none; }
button:hover, .button:hover { background: #eef4fc; }
.row { align-items: center; display: flex; flex-wrap: wrap; gap: 8px; margin: 0 0 10px; }
.row:last-child { margin-bottom: 0; }
.row input { border: 1px solid #7a8794; border-radius: 6px; font: inherit; max-width: 100%; min-height: 38px; padding: 4px 8px; }
.beside { display: grid; grid-template-columns: minmax(0, 1fr) 360px; }
.beside.alone { grid-template-columns: minmax(0, 1fr); }
.beside iframe { border: 0; border-left: 1px solid #dfe3e8; height: calc(100vh - 54px); position: sticky; top: 0; width: 100%; }
.file-head { align-items: baseline; display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 14px 20px 10px; }
.paper { background: #fff; border: 1px solid #dfe3e8; margin: 0 auto 24px; max-width: 800px; padding: 40px 56px; width: calc(100% - 32px); }
.paper [contenteditable] { border-radius: 3px; cursor: text; }
.paper [contenteditable]:hover { background: #f3f7fc; }
.paper .p { margin: 0 0 9px; min-height: 1.5em; white-space: pre-wrap; }
.paper .TITLE { font-size: 27px; line-height: 1.25; margin: 0 0 12px; }
.paper .SUBTITLE { color: #5a6470; font-size: 18px; }
.paper .HEADING_1 { color: #1f3a4d; font-size: 20px; font-weight: 700; margin: 22px 0 8px; }
.paper .HEADING_2 { color: #1f3a4d; font-size: 17px; font-weight: 700; margin: 18px 0 6px; }
.paper .HEADING_3, .paper .HEADING_4, .paper .HEADING_5, .paper .HEADING_6 { font-weight: 700; margin: 14px 0 4px; }
.paper .item { display: grid; gap: 8px; grid-template-columns: minmax(20px, max-content) minmax(0, 1fr); }
.paper .item .p { margin: 0 0 5px; }
.paper .deep-1 { margin-left: 28px; } .paper .deep-2 { margin-left: 56px; } .paper .deep-3 { margin-left: 84px; }
.paper table { border-collapse: collapse; margin: 0 0 12px; width: 100%; }
.paper td { border: 1px solid #b9c1c9; padding: 5px 8px 0; vertical-align: top; }
.tabs { display: flex; flex-wrap: wrap; gap: 4px; padding: 0 20px 8px; }
.tabs a { background: #e6eaee; border-radius: 6px 6px 0 0; color: #1f3a4d; padding: 5px 12px; text-decoration: none; }
.tabs a[aria-current] { background: #1f3a4d; color: #fff; }
/* A page to print, and on paper nothing beside it. */
.drawn { background: #fff; border: 1px solid #dfe3e8; box-sizing: content-box; margin: 16px; position: relative; }
.drawn svg { display: block; }
.drawn p { line-height: 1.15; margin: 0; overflow: hidden; position: absolute; }
@page { margin: 19mm 18mm; size: A4 portrait; }
@media print { body:has(.drawn) { background: #fff; } body:has(.drawn) :is(.top, .skip, #notice, iframe, .file-head, .tabs, .rows, #choices) { display: none; } .drawn { border: 0; margin: 0; } .beside:has(.drawn) { display: block; } main:has(.drawn), body:has(.drawn) { min-height: 0; } }
.grid { background: #fff; border-top: 1px solid #c8ced4; max-height: calc(100vh - 170px); overflow: auto; }
.grid table { border-collapse: separate; border-spacing: 0; font-size: 13px; line-height: 1.35; table-layout: fixed; }
.grid :is(td, th) { border-bottom: 1px solid #e1e4e8; border-right: 1px solid #e1e4e8; padding: 3px 6px; vertical-align: top; white-space: pre-wrap; }
.grid.whole { max-height: none; }
.grid.bare :is(td, th) { border-color: transparent; }
.grid th { background: #f1f3f4; color: #5f6368; font-weight: 400; position: sticky; }
.grid thead th { top: 0; z-index: 3; }
.grid tbody th { left: 0; text-align: right; z-index: 1; }
.grid tr.frozen > * { position: sticky; top: 25px; z-index: 2; }
.grid td:empty::before { content: '\\00a0'; }
.grid td:focus { outline: 2px solid #1a73e8; outline-offset: -2px; }
.grid td:target { outline: 3px solid #1a73e8; outline-offset: -3px; }
.grid td { scroll-margin: 60px 60px 20px; }
.grid td.odd { background-image: linear-gradient(225deg, #b3261e 7px, transparent 7px); }
.rows { align-items: center; display: flex; flex-wrap: wrap; gap: 6px 8px; padding: 0 20px 8px; }
.rows button, .rows input { font-size: 13px; font-weight: 400; min-height: 30px; padding: 2px 10px; }
.rows input { border: 1px solid #7a8794; border-radius: 6px; width: 80px; }
#about { flex: 1 1 260px; white-space: pre-wrap; }
#file { position: relative; }
#choices { background: #fff; border: 1px solid #7a8794; border-radius: 6px; box-shadow: 0 3px 10px rgba(0, 0, 0, .2); font-size: 13px; list-style: none; margin: 0; max-height: 240px; overflow: auto; padding: 4px 0; position: absolute; z-index: 6; }
#choices li { cursor: pointer; padding: 6px 12px; }
#choices li:hover, #choices li[aria-selected=true] { background: #e8f0fe; }
.charts { display: flex; flex-wrap: wrap; gap: 16px; padding: 16px 20px; }
.charts figure { background: #fff; border: 1px solid #dfe3e8; border-radius: 8px; margin: 0; max-width: 100%; padding: 12px; }
.charts figcaption { color: #1f3a4d; font-weight: 700; margin: 0 0 6px; }
.charts svg { display: block; height: auto; max-width: 100%; }
.skip { background: #fff; border-radius: 0 0 6px 6px; color: #174ea6; font-weight: 700; left: 8px; padding: 8px 14px; position: absolute; top: -60px; z-index: 10; }
.skip:focus { top: 0; }
.top .to-panel { background: #fff; border-radius: 6px; color: #1f3a4d; display: none; padding: 2px 10px; }
#letter { background: #f3f5f7; border: 1px solid #dfe3e8; border-radius: 8px; display: block; min-height: 300px; width: 100%; }
.letter-text { background: #fff; border: 1px solid #dfe3e8; border-radius: 8px; font: inherit; padding: 16px; white-space: pre-wrap; }
dl { display: grid; gap: 2px 14px; grid-template-columns: max-content minmax(0, 1fr); margin: 0 0 14px; }
dt { color: #5a6470; } dd { margin: 0; }
@media (max-width: 800px) {
  .columns, .beside { grid-template-columns: minmax(0, 1fr); }
  .beside iframe { border-left: 0; border-top: 4px solid #1f3a4d; height: 100vh; position: static; }
  .top .to-panel { display: inline-block; }
  .rows { padding-left: 12px; padding-right: 12px; }
  .top #now { margin-left: 0; }
  .top select { max-width: 100%; width: 100%; }
  .top form { width: 100%; }
  .paper { padding: 20px 18px; width: calc(100% - 16px); }
  .grid { max-height: 80vh; }
  .file-head, .tabs { padding-left: 12px; padding-right: 12px; }
}
`;
