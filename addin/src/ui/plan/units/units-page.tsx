import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { useLayout } from '../../shared/layout.ts';
import { Loading } from '../../shared/loading.tsx';
import { useLocale, useTexts } from '../../text/texts.ts';
import { ChangeSetting } from '../settings/change-setting.tsx';
import { SETTING_TEXTS } from '../settings/texts.ts';
import { useSettings } from '../settings/use-settings.ts';

const LEAD = {
  vi: 'Trường học, thôn, tổ chức của từng nhóm: đặt tên, thêm, hoặc đặt ngày cuối khi thôi báo cáo. Các kỳ cũ giữ nguyên.',
  en: 'Schools, villages and organisations of each group: name, add, or give a last day. Old periods stay as they were.',
};

/** Đơn vị thành viên: who reports in each group, from when until when. */
export function UnitsPage() {
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const { value, error, reload, take } = useSettings();
  const [round, setRound] = useState(0);
  if (error) return <ErrorNotice error={error} title={texts.errorTitle.load} retry={reload} />;
  if (!value) return <Loading />;
  return (
    <div className={layout.stack}>
      <Text>{LEAD[locale]}</Text>
      {round > 0 && <Text role="status">{SETTING_TEXTS[locale].applied}</Text>}
      <ChangeSetting
        key={round}
        deciding={value}
        settingKey="members"
        saved={(settings) => {
          setRound(round + 1);
          take({ ...value, settings });
        }}
        close={() => setRound(0)}
      />
    </div>
  );
}
