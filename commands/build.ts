/** Makes build/, the folder that clasp pushes and that everything here runs. */
import { renewBuild } from './lib/bundle';

renewBuild().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
