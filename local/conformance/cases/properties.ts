/** PropertiesService: texts, and how long they may be. */
import { type Case, equal, refuses } from './case';

export const PROPERTIES: Case[] = [
  {
    facts: ['P001', 'P002'],
    says: 'properties are texts; a missing one is null; what getProperties gives is a copy',
    holds: () => {
      const store = PropertiesService.getScriptProperties();
      equal(store.getProperty('conformance none'), null, 'missing');
      try {
        equal(store.setProperty('conformance', 'one').getProperty('conformance'), 'one', 'set');
        const copy = store.getProperties();
        copy.conformance = 'two';
        equal(store.getProperty('conformance'), 'one', 'after changing the copy');
      } finally {
        store.deleteProperty('conformance');
      }
      equal(store.getProperty('conformance'), null, 'deleted');
    },
  },
  {
    facts: ['P004'],
    says: 'a property holds 9 KB',
    holds: () => {
      const store = PropertiesService.getScriptProperties();
      try {
        store.setProperty('conformance', 'x'.repeat(9 * 1024));
        refuses(() => store.setProperty('conformance', 'x'.repeat(9 * 1024 + 1)), 'Argument too large: value');
      } finally {
        store.deleteProperty('conformance');
      }
    },
  },
];
