/** The page that the benchmark draws in: the parts that the live timeline needs, at the size it has on a desk. */

const BUTTONS = ['export-svg', 'export-png', 'export-csv', 'copy-link', 'full-screen'];

/** A whole page; `script` is code, `css` the timeline's styles. */
export function renderBenchPage(script: string, css: string): string {
  const buttons = BUTTONS.map((name) => `<button data-${name}></button>`).join('');
  const boxes = ['d', 'h', 'l', 'c', 'j', 'g']
    .map((lane) => `<label><input type="checkbox" checked data-lane="${lane}"><span class="num"></span></label>`)
    .join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Benchmark</title><style>${css.replaceAll('</', '<\\/')}
body{margin:0}.bench{width:1312px}.stage{position:relative;height:672px}.stage>*{position:absolute;inset:0;width:100%;height:100%}</style>
<body><div class="bench" data-board></div><template data-board-parts>
<form data-query><input data-query-field></form><p data-query-problem></p>${boxes}<input type="checkbox" data-known><span data-known-day-box><input type="date" data-known-day></span>
<select data-thread></select><input type="checkbox" data-all-arcs><p data-arcs-key></p>
<div class="board" data-chart-view><div class="board-main"><div class="stage" data-chart><canvas data-canvas></canvas><svg class="tl" data-drawing></svg><svg class="tl" data-hover></svg><p data-tip hidden></p></div>
<p data-spoken></p><p data-spoken-window></p><p data-status></p>${buttons}<a data-embed-link></a><svg class="tl brush" data-brush></svg></div><aside data-panel></aside></div><div data-table></div><div data-slip></div></template>
<script>${script.replaceAll('</script', '<\\/script')}</script></body></html>`;
}
