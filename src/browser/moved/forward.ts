/**
 * On the page of an address that moved: leads to the new one, with the passage that was addressed. A refresh by itself would
 * drop what stands behind the `#`. Only to links that stand on the page.
 */
const main = document.querySelector<HTMLAnchorElement>('[data-moved-to]');
if (main !== null) location.replace(findTarget(main));

function findTarget(to: HTMLAnchorElement): string {
  const id = location.hash.slice(1);
  const passages = document.querySelectorAll<HTMLAnchorElement>('[data-moved-passage]');
  const passage = [...passages].find((link) => link.dataset['movedPassage'] === id);
  return passage?.href ?? (to.hash === '' ? `${to.href}${location.hash}` : to.href);
}
