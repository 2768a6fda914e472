/** Writes the sample school's policies beside this file: `npx tsx samples/make.ts`. The bytes are the same at every run. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptableUse } from './making/acceptable-use';
import { dataProtection } from './making/data-protection';
import { laptopLoan } from './making/laptop-loan';
import { safeguarding } from './making/safeguarding';

/** Each file's name, and what makes it. */
export const SAMPLES: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'acceptable-use.docx': acceptableUse,
  'safeguarding.docx': safeguarding,
  'data-protection.docx': dataProtection,
  'laptop-loan.docx': laptopLoan,
};

async function makeAll(): Promise<void> {
  for (const [name, make] of Object.entries(SAMPLES)) {
    const bytes = await make();
    writeFileSync(join(__dirname, name), bytes);
    console.log(`${name}: ${bytes.length} bytes`);
  }
}

if (require.main === module) {
  void makeAll();
}
