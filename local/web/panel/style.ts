/** The local Workspace, web: how the side panel looks. Out: the style sheet, which asks for nothing from elsewhere. */

export const PANEL_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1f1f1f; font: 14px/20px Roboto, Arial, Helvetica, sans-serif; overflow-wrap: anywhere; }
.panel { display: flex; flex-direction: column; margin: 0 auto; max-width: 360px; min-height: 100vh; border-left: 1px solid #e0e0e0; border-right: 1px solid #e0e0e0; }
.bar { align-items: center; border-bottom: 1px solid #e0e0e0; display: flex; gap: 8px; min-height: 48px; padding: 4px 8px 4px 16px; }
.bar .name { flex: 1; font-size: 16px; }
.bar button { background: none; border: 0; border-radius: 16px; cursor: pointer; font: inherit; font-size: 18px; height: 36px; margin-left: -8px; width: 36px; }
header { border-bottom: 1px solid #e0e0e0; padding: 12px 16px; }
header h1 { font-size: 16px; font-weight: 500; line-height: 22px; margin: 0; }
header p { color: #5f6368; font-size: 12px; line-height: 16px; margin: 2px 0 0; }
section { border-bottom: 1px solid #e0e0e0; padding: 12px 16px; }
section h2 { color: #1f3a4d; font-size: 14px; font-weight: 500; margin: 0 0 6px; }
.widget { padding: 6px 0; }
.widget p { margin: 0; }
.fact { align-items: center; display: flex; gap: 12px; }
.fact .words { flex: 1; min-width: 0; }
.fact .label, .fact .below { color: #5f6368; font-size: 12px; line-height: 16px; }
.fact .label { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.fact .icon { color: #5f6368; flex: none; font-size: 18px; text-align: center; width: 24px; }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; }
.button { background: #fff; border: 1px solid #747775; border-radius: 18px; color: #0b57d0; cursor: pointer; display: inline-block; font: inherit; font-weight: 500; line-height: 20px; padding: 7px 16px; text-align: center; text-decoration: none; }
.button:hover { background: #f3f7fe; }
.button.filled { background: #0b57d0; border-color: #0b57d0; color: #fff; }
.button.filled:hover { background: #0842a0; }
:is(button, a, input, select, textarea, summary):focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
label.field, fieldset { border: 0; display: block; margin: 0; min-width: 0; padding: 0; }
legend, label.field > span { color: #444746; display: block; font-size: 12px; line-height: 16px; padding: 0; margin: 0 0 4px; }
input[type=text], select, textarea { background: #fff; border: 1px solid #747775; border-radius: 4px; color: inherit; font: inherit; padding: 8px 10px; width: 100%; }
textarea { min-height: 220px; resize: vertical; }
label.option { align-items: flex-start; cursor: pointer; display: flex; gap: 10px; padding: 5px 0; }
label.option input { accent-color: #0b57d0; flex: none; height: 18px; margin: 1px 0 0; width: 18px; }
.switch { flex: none; }
.switch input { appearance: none; background: #e1e3e1; border: 2px solid #747775; border-radius: 10px; cursor: pointer; height: 20px; margin: 0; position: relative; width: 36px; }
.switch input::after { background: #747775; border-radius: 50%; content: ""; height: 10px; left: 3px; position: absolute; top: 3px; width: 10px; }
.switch input:checked { background: #0b57d0; border-color: #0b57d0; }
.switch input:checked::after { background: #fff; left: 19px; }
details summary { color: #0b57d0; cursor: pointer; font-weight: 500; list-style: none; padding: 6px 0; }
details summary::before { content: "⌄ "; }
details[open] summary::before { content: "⌃ "; }
hr { border: 0; border-top: 1px solid #e0e0e0; margin: 4px 0; }
.footer { background: #fff; border-top: 1px solid #e0e0e0; bottom: 0; display: flex; gap: 8px; justify-content: flex-end; margin-top: auto; padding: 12px 16px; position: sticky; }
.notice { background: #303030; border-radius: 4px; bottom: 72px; color: #f2f2f2; left: 50%; max-width: 328px; padding: 12px 16px; position: fixed; transform: translateX(-50%); width: calc(100% - 32px); }
.dialog { background: rgba(0, 0, 0, .4); inset: 0; padding: 15vh 16px; position: fixed; }
.dialog div { background: #fff; border-radius: 12px; margin: 0 auto; max-width: 320px; padding: 20px; }
.dialog .buttons { justify-content: flex-end; margin: 16px 0 0; max-width: none; padding: 0; }
`;
