/** Makes build/, the folder that clasp pushes and that everything here runs. */
import { build } from './lib/bundle';

build().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
