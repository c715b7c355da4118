import { after, test } from 'node:test';
import axe from 'axe-core';
import { assertNone } from '../support/assert-none.ts';
import { listPageKinds } from './support/page-kinds.ts';
import { openSession } from './support/session.ts';

const session = await openSession();
after(() => session.close());

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a page of each kind, ${colorScheme}`, async () => {
    const visit = await session.visit({ colorScheme, reducedMotion: 'reduce' });
    const offences: string[] = [];
    for (const { path } of listPageKinds()) {
      await visit.page.goto(path, { waitUntil: 'networkidle' });
      // Evaluated by the debugger, which the content policy of the page does not bind.
      await visit.page.evaluate(axe.source);
      const { violations } = await visit.page.evaluate((options) => axe.run(document, options), {
        resultTypes: ['violations' as const],
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
