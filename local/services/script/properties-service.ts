/** PropertiesService, as a script sees it. */
import { ask, service } from '../bridge';
import type { Like } from '../like';

const properties: object = service('Properties', {
  getProperties: () => ask('Properties.getProperties'),
  getProperty: (key: string) => ask('Properties.getProperty', key),
  setProperty: (key: string, value: string) => {
    ask('Properties.setProperty', key, value);
    return properties;
  },
  setProperties: (values: { [key: string]: string }) => {
    ask('Properties.setProperties', values);
    return properties;
  },
  deleteProperty: (key: string) => {
    ask('Properties.deleteProperty', key);
    return properties;
  },
} satisfies Like<GoogleAppsScript.Properties.Properties, 'getProperty' | 'setProperty' | 'deleteProperty'> &
  Record<string, unknown>);

export const PropertiesService = service('PropertiesService', {
  getScriptProperties: () => properties,
} satisfies Like<GoogleAppsScript.Properties.PropertiesService, 'getScriptProperties'>);
