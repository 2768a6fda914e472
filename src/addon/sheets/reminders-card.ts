/** When reminders go out, to be changed; with what that does to how many people before it is done. */
import { counted } from '../../common/words';
import type { Register } from '../../register/model';
import { isOpen, type Obligation } from '../../register/signing/obligations';
import { REMINDER_SETTINGS, type ReminderSetting, type Settings, settingOf } from '../../register/workbook/settings';
import { button, type Card, mainButton, text, type Widget } from '../card';
import { inputOf, type PanelEvent } from '../event';

export function remindersCard({ settings }: Register): Card {
  return {
    name: 'reminders',
    title: 'When reminders go out',
    subtitle: 'For every policy; nothing is changed before you have seen what it does',
    sections: [
      {
        widgets: REMINDER_SETTINGS.map((key): Widget => {
          const { name, help } = settingOf(key);
          return { kind: 'input', field: key, title: name, value: written(settings, key), hint: help };
        }),
      },
    ],
    footer: { main: mainButton('See what it does', 'review reminders'), other: button('Back', 'go back') },
  };
}

function written(settings: Settings, key: ReminderSetting): string {
  const value = settings[key];
  return typeof value === 'number' ? String(value) : value.join(', ');
}

/** What was typed and differs. */
export function remindersTyped(event: PanelEvent, settings: Settings): Map<ReminderSetting, string> {
  return new Map(
    REMINDER_SETTINGS.flatMap((key) => {
      const typed = inputOf(event, key);
      return typed === '' || typed === written(settings, key) ? [] : [[key, typed] as const];
    }),
  );
}

export function remindersEffectCard(
  values: ReadonlyMap<ReminderSetting, string>,
  { settings }: Register,
  obligations: readonly Obligation[],
): Card {
  const open = obligations.filter(isOpen);
  const overdue = open.filter(({ status }) => status === 'overdue');
  const longer = (days: number): number => peopleOf(overdue.filter(({ daysOverdue }) => daysOverdue >= days));
  const list = (key: 'managerAfterDays' | 'headAfterDays', whose: string): Widget[] => {
    const after = values.get(key);
    if (after === undefined) return [];
    const [was, is] = [longer(settings[key]), longer(Number(after))];
    return is === was
      ? []
      : [text(`The list for ${whose} then names ${counted(is, 'person', 'people')}; before it was ${was}.`)];
  };
  return {
    name: 'reminders change',
    title: 'What the change does',
    sections: [
      {
        widgets: [
          ...[...values].map(
            ([key, typed]): Widget => ({
              kind: 'fact',
              words: settingOf(key).name,
              below: `${written(settings, key)} → ${typed}`,
            }),
          ),
          text(
            `From the next hourly check it applies to ${counted(peopleOf(open), 'person who still has', 'people who still have')} to sign, ${peopleOf(overdue) || 'none'} of them overdue. Nobody is emailed twice on a day.`,
          ),
          ...list('managerAfterDays', 'the line manager'),
          ...list('headAfterDays', 'the head teacher'),
        ],
      },
    ],
    footer: {
      main: mainButton('Change it', 'change reminders', { values: JSON.stringify([...values]) }),
      other: button('Back', 'go back'),
    },
  };
}

function peopleOf(obligations: readonly Obligation[]): number {
  return new Set(obligations.map(({ person }) => person.number)).size;
}
