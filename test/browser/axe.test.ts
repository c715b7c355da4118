import { after, test } from 'node:test';
import axe from 'axe-core';
import { assertNone } from '../support/assert-none.ts';
import { listPageKinds } from './support/page-kinds.ts';
import { openSession } from './support/session.ts';

const session = await openSession();
after(() => session.close());

/** An embed is a part of somebody's page: landmarks and the first heading are that page's. */
const RULES_OF_WHOLE_PAGES = {
  region: { enabled: false },
  'landmark-one-main': { enabled: false },
  'page-has-heading-one': { enabled: false },
};

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a page of each kind, ${colorScheme}`, async () => {
    const visit = await session.visit({ colorScheme, reducedMotion: 'reduce' });
    const offences: string[] = [];
    for (const { kind, path } of listPageKinds()) {
      await visit.page.goto(path, { waitUntil: 'networkidle' });
      // Evaluated by the debugger, which the content policy of the page does not bind.
      await visit.page.evaluate(axe.source);
      const rules = /^embed\/./.test(kind) ? RULES_OF_WHOLE_PAGES : {};
      const { violations } = await visit.page.evaluate((options) => axe.run(document, options), {
        resultTypes: ['violations' as const],
        rules,
      });
      for (const { id, nodes } of violations) {
        const example = nodes[0];
        offences.push(
          `${id} ${path} (${nodes.length}): ${example?.html.slice(0, 160)} ${example?.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
        );
      }
    }
    assertNone(offences.toSorted(), 'violations');
    await visit.close();
  });
}
