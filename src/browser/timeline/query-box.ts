/** The field with the query, and the line below it: what is wrong with the query, and how many events answer. */
import { numberToIsoDay } from '../../model/dates.ts';
import { countDays } from '../../timeline/bins.ts';
import { formatBoardState } from '../../timeline/board-state.ts';
import { element } from '../search/element.ts';
import { renderMistake } from '../search/mistakes.ts';
import type { App, Scene } from './app.ts';
import { part } from './dom.ts';

const FAILED = 'The query could not be asked, since its code did not load; what was shown before stays. ';

export function addQueryBox(root: HTMLElement, app: App): void {
  const form = part(root, 'query', HTMLFormElement);
  const field = part(form, 'query-field', HTMLInputElement);
  const line = part(root, 'query-problem', HTMLElement);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    app.change({ query: field.value.trim() }, true);
  });
  let written = '';
  let said = '';
  app.addPart((scene) => {
    const { state } = scene;
    if (written !== state.query) {
      written = state.query;
      field.value = state.query;
    }
    // Said once for each answer and not at every drawing: it is a line that screen readers announce.
    const answer = `${state.query} ${scene.answer} ${scene.set.size} ${sayWindow(scene)}`;
    if (answer === said) return;
    said = answer;
    if (scene.answer === 'coming') line.replaceChildren('Reading the query');
    else if (scene.answer === 'failed')
      line.replaceChildren(
        FAILED,
        buttonOf('Try again', () => app.change({})),
      );
    else line.replaceChildren(...mistakesOf(scene), ...found(app, scene));
  });
}

function mistakesOf({ state, filter }: Scene): HTMLElement[] {
  const hrefOf = (query: string) => `${location.pathname}${formatBoardState({ ...state, query })}`;
  return (filter?.query.problems ?? []).map((problem) =>
    element('span', { class: 'mistake' }, ...renderMistake(state.query, problem, hrefOf)),
  );
}

/** Whether the window is fitted to what answers, holds none of it, or neither. */
function sayWindow({ state, set, window }: Scene): 'fitted' | 'empty' | 'other' {
  if (state.from === undefined) return 'fitted';
  return set.lanes.some(({ days }) => countDays(days, window) > 0) ? 'other' : 'empty';
}

function found(app: App, scene: Scene): (Node | string)[] {
  const { state, set, usual, filter } = scene;
  if (state.query === '' || filter?.query.root === undefined) return [];
  const where = filter.isOfTitles === true ? ' Only titles and names were looked at: the index of passages could not be read.' : '';
  if (set.size === 0) return [`No event answers to “${state.query}”.${where}`];
  const told = set.size === 1 ? 'One event answers' : `${set.size} events answer`;
  const at = sayWindow(scene);
  if (at !== 'fitted') {
    const none = at === 'empty' ? ', none of them in the window' : '';
    return [`${told}${none}.${where} `, buttonOf('Fit the window to them', () => app.change({ from: undefined, to: undefined }, true))];
  }
  return [`${told}; the window is fitted to them.${where} `, buttonOf(`Back to ${yearsOf(usual)}`, () => app.change({ ...usual }, true))];
}

function buttonOf(words: string, act: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'as-link' }, words);
  button.addEventListener('click', act);
  return button;
}

function yearsOf({ from, to }: Scene['usual']): string {
  const [first, last] = [numberToIsoDay(from).slice(0, 4), numberToIsoDay(to - 1).slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}
