/** PropertiesService: the script's own properties. */
import { type Answers, type Google, Refusal } from '../google';

/** Bytes of one value (docs/google-facts.md P004). */
const PROPERTY_BYTES = 9 * 1024;

export function propertyCalls(google: Google): Answers<'Properties'> {
  const set = (key: string, value: string) => {
    if (Buffer.byteLength(value, 'utf8') > PROPERTY_BYTES) throw new Refusal('Argument too large: value');
    google.state.properties[key] = value;
  };
  return {
    'Properties.getProperties': () => google.state.properties,
    'Properties.getProperty': (_caller, key) => google.state.properties[key] ?? null,
    'Properties.setProperty': (_caller, key, value) => set(key, value),
    'Properties.setProperties': (_caller, properties) => {
      for (const [key, value] of Object.entries(properties)) set(key, value);
    },
    'Properties.deleteProperty': (_caller, key) => {
      delete google.state.properties[key];
    },
  };
}
