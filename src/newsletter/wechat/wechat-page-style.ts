/** The look of the copy page; nothing here reaches the article, whose styles are its own. */
export const PAGE_STYLE = `
:root { --paper: #fbfaf7; --ink: #1b1f21; --soft: #555b5f; --line: #d8d5cc; --accent: #1d5a6e;
  --on-accent: #fff; --mark: #fdf3d0; }
@media (prefers-color-scheme: dark) { :root { --paper: #13181a; --ink: #e9e7e1; --soft: #a9b0b2;
  --line: #343c40; --accent: #86c0d2; --on-accent: #0d1214; --mark: #3d3413; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.75 'Noto Sans SC',
  'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif; overflow-wrap: break-word; }
main { max-width: 1120px; margin: 0 auto; padding: 24px 24px 64px; }
h1 { margin: 8px 0 4px; font-size: 28px; line-height: 1.35; }
h2 { margin: 40px 0 12px; padding-top: 10px; border-top: 1px solid var(--ink); font-size: 20px;
  line-height: 1.4; }
h3 { margin: 0 0 8px; font-size: 15px; font-weight: normal; color: var(--soft); }
p, ul, ol, dl { margin: 0 0 12px; max-width: 40em; }
a { color: var(--accent); }
a:focus, button:focus, input:focus { outline: 3px solid #b4530a; outline-offset: 2px; }
.top { margin: 0; max-width: none; font-size: 14px; color: var(--soft); }
.mark { padding: 0 6px; background: var(--mark); color: var(--ink); }
.soft { font-size: 14px; color: var(--soft); }
.findings { padding: 10px 16px 10px 34px; background: var(--mark); }
.fields { max-width: none; }
.fields dt { margin-top: 14px; font-size: 14px; color: var(--soft); }
.fields dd { margin: 2px 0 6px; max-width: 40em; }
button { min-height: 40px; padding: 4px 18px; border: 1px solid var(--accent); border-radius: 2px;
  background: var(--accent); color: var(--on-accent); font: inherit; font-size: 15px;
  cursor: pointer; }
button + output { margin-left: 12px; font-size: 14px; }
[hidden] { display: none; }
.files { padding: 0; list-style: none; max-width: none; }
.files li { display: flex; flex-wrap: wrap; align-items: flex-start; margin: 0; padding: 10px 0;
  border-bottom: 1px solid var(--line); }
.files img { display: block; width: 120px; height: auto; margin: 4px 16px 4px 0;
  background: #fff; border: 1px solid var(--line); }
.files .words { flex: 1 1 240px; min-width: 0; }
.checks { padding: 0; list-style: none; }
.checks li { padding: 4px 0; }
.checks label { display: flex; }
.checks input { flex: none; width: 20px; height: 20px; margin: 5px 12px 0 0; }
.panels { display: flex; flex-wrap: wrap; margin: 0 -12px; }
.side { flex: 0 1 447px; min-width: 0; padding: 0 12px 24px; width: 100%; }
.panel { max-width: 423px; padding: 20px 16px; border: 1px solid var(--line);
  background: #fff; color: #222; }
.dark .panel { background: #191919; color: #a3a3a3; }
.all-of-it { -webkit-user-select: all; user-select: all; }
@media (max-width: 640px) { main { padding: 12px 20px 48px; } h1 { font-size: 24px; }
  .panels { margin: 0 -20px; } .side { padding: 0 0 24px; } .side h3 { padding: 0 20px; }
  .panel { border-right: 0; border-left: 0; } }
@media print { .dark, button { display: none; } }
`.trim();
