/** The local Workspace, files: how a form's page looks. Out: the style sheet, which asks for nothing from elsewhere. */

export const FORM_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #f0ebf8; color: #202124; font: 16px/1.5 Roboto, Arial, Helvetica, sans-serif; }
main { max-width: 640px; margin: 0 auto; padding: 12px; }
[hidden] { display: none !important; }
.card { background: #fff; border: 1px solid #dadce0; border-radius: 8px; margin: 0 0 12px; padding: 22px 24px 24px; overflow-wrap: anywhere; }
.top { border-top: 10px solid #673ab7; }
h1 { font-size: 32px; font-weight: 400; line-height: 1.25; margin: 0 0 12px; }
.section { padding: 0 0 20px; overflow: hidden; }
.section h2 { background: #673ab7; color: #fff; font-size: 17px; font-weight: 500; margin: 0; padding: 12px 24px; }
.section .text { margin: 16px 24px 0; }
.section.bare { padding-bottom: 0; }
h2:focus, h1:focus { outline: none; }
h3 { font-size: 18px; font-weight: 500; margin: 0 0 6px; }
.text { white-space: pre-line; margin: 0; }
.text a { color: #5b2da3; }
.rule { border: 0; border-top: 1px solid #dadce0; margin: 16px -24px 12px; }
.small { color: #5f6368; font-size: 14px; margin: 0 0 8px; }
.account { color: #202124; margin: 0 0 4px; }
.sign-in { margin: 20px 0 0; }
.sign-in button { margin: 18px 0 0; }
.legend { color: #c5221f; font-size: 14px; margin: 0; }
.question { font-size: 16px; font-weight: 500; line-height: 1.5; margin: 0; }
.star { color: #c5221f; }
.help { color: #5f6368; font-size: 14px; margin: 4px 0 0; white-space: pre-line; }
.options { margin: 12px -12px 0; }
.option { align-items: flex-start; border-radius: 6px; cursor: pointer; display: flex; gap: 14px; min-height: 44px; padding: 10px 12px; }
.option:hover { background: #f6f3fb; }
.option input { accent-color: #673ab7; flex: none; height: 20px; margin: 2px 0 0; width: 20px; }
input[type=text], input[type=email], textarea { background: transparent; border: 0; border-bottom: 1px solid #80868b; border-radius: 0; color: inherit; display: block; font: inherit; margin: 14px 0 0; padding: 8px 0; width: 100%; }
input[type=text], input[type=email] { max-width: 420px; }
textarea { min-height: 42px; overflow: hidden; resize: vertical; }
input[type=text]:focus, input[type=email]:focus, textarea:focus { border-bottom-color: #673ab7; box-shadow: 0 1px 0 #673ab7; outline: 2px solid transparent; }
:is(button, a, .option input):focus-visible { outline: 3px solid #673ab7; outline-offset: 2px; }
.card.wrong { border-color: #c5221f; }
.wrong :is(input[type=text], input[type=email], textarea) { border-bottom-color: #c5221f; }
.wrong [data-all] .option:has(input:not(:checked)) { background: #fce8e6; box-shadow: inset 4px 0 #c5221f; }
.problem { align-items: center; color: #c5221f; display: flex; font-size: 14px; gap: 10px; margin: 12px 0 0; }
.problem::before { align-items: center; border: 2px solid; border-radius: 50%; content: '!' / ''; display: inline-flex; flex: none; font-weight: 700; height: 20px; justify-content: center; line-height: 1; width: 20px; }
.bar { align-items: center; display: flex; flex-wrap: wrap; gap: 12px 16px; margin: 20px 0; }
.bar .progress { align-items: center; display: flex; flex: 1 1 150px; font-size: 14px; gap: 12px; white-space: nowrap; }
.track { background: #d5cbe7; border-radius: 5px; flex: 1; height: 10px; max-width: 180px; overflow: hidden; }
.track span { background: #188038; border-radius: 5px; display: block; height: 100%; }
button { background: #fff; border: 1px solid transparent; border-radius: 4px; box-shadow: 0 1px 2px rgba(0, 0, 0, .3); color: #673ab7; cursor: pointer; font: 500 15px/1.3 Roboto, Arial, Helvetica, sans-serif; min-height: 44px; padding: 10px 24px; }
button.main { background: #673ab7; color: #fff; }
button.plain { background: transparent; box-shadow: none; padding: 10px 8px; }
.foot { color: #5f6368; font-size: 13px; margin: 24px 0 12px; text-align: center; }
.copy { background: #fef7e0; border-left: 5px solid #f9ab00; margin: 0 0 16px; padding: 10px 14px; }
.unseen { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; white-space: nowrap; width: 1px; }
@media (max-width: 480px) {
  main { padding: 8px; }
  h1 { font-size: 25px; }
  .card { padding: 16px 16px 18px; }
  .section { padding: 0 0 16px; }
  .section.bare { padding-bottom: 0; }
  .section h2 { padding: 10px 16px; }
  .section .text { margin: 12px 16px 0; }
  .rule { margin: 14px -16px 12px; }
  .bar { margin: 16px 4px; }
  .bar .progress { flex-basis: 100%; order: 1; }
  .bar .track { max-width: none; }
  #clear { margin-left: auto; }
}
@media print {
  body { background: #fff; }
  main { max-width: none; }
  .bar, .foot { display: none; }
  .page[hidden] { display: block !important; }
  .card { break-inside: avoid; }
  .section { break-after: avoid; }
  ::placeholder { color: transparent; }
  textarea { min-height: 80px; }
  .section h2 { background: none; color: inherit; }
}
`;
