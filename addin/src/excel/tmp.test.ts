import { emptyState } from '@cchc/domain';
import { it } from 'vitest';
import { anIdentity, aReport, openExcel } from './testing/excel.ts';

it('x', async () => {
  const { excel, port, counting } = await openExcel();
  const { specs, layout } = aReport();
  await port.openReport({ specs, identity: anIdentity(), state: emptyState() });
  const show = () => {
    for (const { body, requestBytes } of excel.host.requests) {
      console.log(
        body.Actions.length,
        requestBytes,
        Object.keys(body.ObjectPaths).length,
        JSON.stringify(body.Actions.slice(0, 3)).slice(0, 300),
        body.Actions.length < 6 ? JSON.stringify(body.ObjectPaths).slice(0, 400) : '',
      );
    }
    excel.host.requests.length = 0;
  };
  show();
  console.log(await counting(() => port.read(layout)));
  show();
  console.log(await counting(() => port.read(layout)));
  show();
});
