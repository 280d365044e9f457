import { type CommuneSettings, type MeReply, type Plan, type SettingKey, settingDef } from '@cchc/domain';
import { BaselinesControl, DefinitionsControl, MilestonesControl } from './by-indicator.tsx';
import { MembersControl } from './members-control.tsx';
import { OwnersControl } from './owners-control.tsx';
import {
  ChoiceControl,
  HeadControl,
  LinesControl,
  NameControl,
  SignatoriesControl,
} from './simple-controls.tsx';
import { WavesControl } from './waves-control.tsx';

interface Props {
  /** The plan file, before any setting. */
  plan: Plan;
  periods: MeReply['periods'];
  settings: CommuneSettings;
  settingKey: SettingKey;
  /** The one indicator, task or group of the setting that is decided. */
  only?: string | undefined;
  onChange(settings: Partial<CommuneSettings>): void;
}

/** The control of a setting, whichever it is. */
export function SettingControl({ plan, periods, settings, settingKey, only, onChange }: Props) {
  const def = settingDef(settingKey);
  const set = <Key extends SettingKey>(key: Key) => ({
    value: settings[key],
    onChange: (value: CommuneSettings[Key]) => onChange({ [key]: value }),
  });
  switch (settingKey) {
    case 'name':
      return <NameControl {...set('name')} />;
    case 'head':
      return <HeadControl {...set('head')} />;
    case 'signatories':
      return <SignatoriesControl {...set('signatories')} />;
    case 'recipients':
      return <LinesControl {...set('recipients')} />;
    case 'waves':
      return <WavesControl {...set('waves')} periods={periods} />;
    case 'milestones':
      return <MilestonesControl {...set('milestones')} plan={plan} />;
    case 'baselines':
      return <BaselinesControl {...set('baselines')} plan={plan} />;
    case 'definitions':
      return <DefinitionsControl {...set('definitions')} plan={plan} only={only} />;
    case 'owners':
      return <OwnersControl {...set('owners')} plan={plan} only={only} />;
    case 'members':
      return <MembersControl {...set('members')} plan={plan} only={only} />;
    default:
      return (
        <ChoiceControl
          def={def}
          value={settings[settingKey] ?? plan.commune.kind}
          onChange={(value) => onChange({ [settingKey]: value } as Partial<CommuneSettings>)}
        />
      );
  }
}
