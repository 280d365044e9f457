import { Link, Text } from '@fluentui/react-components';
import { useTexts } from '../text/texts.ts';
import { Notice } from './notice.tsx';

export function HostTooOld() {
  const { hostTooOld } = useTexts();
  return (
    <Notice intent="info" title={hostTooOld.title}>
      <Text>{hostTooOld.text}</Text>
      <Text>{hostTooOld.remedy}</Text>
      <Link href="old-excel.html" target="_blank" rel="noreferrer">
        {hostTooOld.more}
      </Link>
    </Notice>
  );
}
