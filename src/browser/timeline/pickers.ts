/** Lists of names: picking one puts it into the query, so that there is one filter and not two; a thread to walk; two entities to compare. */
import { formatJurisdiction } from '../../model/jurisdictions.ts';
import { ENTITY_KINDS, KIND_IDS, KINDS } from '../../model/kinds.ts';
import type { NameRow, TimelineData } from '../../timeline/data.ts';
import { element } from '../search/element.ts';
import type { App } from './app.ts';
import { part, parts } from './dom.ts';

export function addPickers(root: HTMLElement, app: App): void {
  const { data } = app.index;
  for (const picker of parts(root, 'picker', HTMLSelectElement)) {
    const field = picker.dataset['picker'] ?? '';
    picker.append(...optionsOf(field, data).map(([value, words]) => element('option', { value }, words)));
    picker.addEventListener('change', () => {
      if (picker.value === '') return;
      app.change({ query: withField(app.scene().state.query, field, picker.value) }, true);
      picker.value = '';
    });
  }
  addThreads(root, app);
  addCompare(root, app);
}

function optionsOf(field: string, data: TimelineData): (readonly [string, string])[] {
  const names = (rows: readonly NameRow[]) => rows.map(([id, name]) => [id, name] as const);
  switch (field) {
    case 'kind':
      return KIND_IDS.map((kind) => [kind, KINDS[kind].many] as const);
    case 'person':
      return names(data.people);
    case 'org':
      return names(data.organizations);
    case 'program':
      return names(data.programs);
    default:
      return [...new Set(data.records.map((row) => row[3]))].sort().map((code) => [code, formatJurisdiction(code)] as const);
  }
}

/** The query with this field set to the value; a value that it had is replaced. */
export function withField(query: string, field: string, value: string): string {
  const rest = query
    .split(/\s+/)
    .filter((word) => word !== '' && !word.startsWith(`${field}:`))
    .join(' ');
  return `${rest} ${field}:${value}`.trim();
}

function addThreads(root: HTMLElement, app: App): void {
  const thread = part(root, 'thread', HTMLSelectElement);
  thread.addEventListener('change', () => {
    const row = app.index.data.threads.find(([id]) => id === thread.value);
    app.change({ thread: row?.[0], step: 0, selected: undefined }, true);
    const first = app.index.events[row?.[2][0]?.[0] ?? -1];
    if (first !== undefined) app.visit(first);
  });
  app.addPart(({ state }) => {
    thread.value = state.thread ?? '';
  });
}

function addCompare(root: HTMLElement, app: App): void {
  const selects = parts(root, 'compare', HTMLSelectElement);
  const { data } = app.index;
  for (const select of selects) {
    for (const kind of ['programs', 'organizations', 'people'] as const) {
      const options = data[kind].map(([id, name]) => element('option', { value: `${kind}/${id}` }, name));
      select.append(element('optgroup', { label: ENTITY_KINDS[kind].many }, ...options));
    }
    select.addEventListener('change', () => {
      const [a = '', b = ''] = selects.map((one) => one.value);
      app.change({ compare: a !== '' && b !== '' ? [a, b] : undefined }, true);
    });
  }
  let shown = '';
  app.addPart(({ state }) => {
    const key = state.compare?.join(' ') ?? '';
    if (key === shown) return;
    shown = key;
    selects.forEach((select, side) => {
      select.value = state.compare?.[side] ?? '';
    });
  });
}
