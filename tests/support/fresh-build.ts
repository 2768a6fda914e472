/**
 * Before the tests, jest's globalSetup: makes build/ from the sources as they are now, so that nobody needs to build first
 * and no test runs yesterday's bundle. Always, since it takes less than half a second, and a look at the inputs could err.
 * So are the services that the local Workspace offers to it, once for all files of tests.
 */
import { join } from 'node:path';
import { renewBuild } from '../../commands/lib/bundle';
import { leaveServices } from '../../local/script/scripts';

export default async function freshBuild(): Promise<void> {
  await renewBuild();
  leaveServices(join(__dirname, '..', '..', 'out', 'services.js'));
}
