/** ScriptApp: triggers are made, listed and deleted. */
import { type Case, equal, refuses } from './case';
import { newForm } from './made';

export const TRIGGERS: Case[] = [
  {
    facts: ['T003', 'T006', 'T007'],
    says: 'triggers are listed with what they call and what they wait for',
    holds: () => {
      const form = newForm();
      const made = [
        ScriptApp.newTrigger('conformance').timeBased().everyHours(1).create(),
        ScriptApp.newTrigger('conformance').forForm(form.getId()).onFormSubmit().create(),
      ];
      const ids = made.map((trigger) => trigger.getUniqueId());
      const listed = ScriptApp.getProjectTriggers().filter((trigger) => ids.includes(trigger.getUniqueId()));
      equal(
        listed.map((trigger) => trigger.getHandlerFunction()),
        ['conformance', 'conformance'],
        'handlers',
      );
      equal(listed.map((trigger) => String(trigger.getEventType())).sort(), ['CLOCK', 'ON_FORM_SUBMIT'], 'events');
      equal(listed.map((trigger) => trigger.getTriggerSourceId() ?? '').sort(), ['', form.getId()], 'sources');
      for (const trigger of listed) ScriptApp.deleteTrigger(trigger);
      equal(
        ScriptApp.getProjectTriggers().some((trigger) => ids.includes(trigger.getUniqueId())),
        false,
        'after deleting',
      );
    },
  },
  {
    facts: ['T008'],
    says: 'the 21st trigger is refused',
    holds: () => {
      const room = 20 - ScriptApp.getProjectTriggers().length;
      const make = () => ScriptApp.newTrigger('conformance').timeBased().everyHours(1).create();
      const made = Array.from({ length: room }, make);
      refuses(
        make,
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
      for (const trigger of made) ScriptApp.deleteTrigger(trigger);
    },
  },
];
