/**
 * Before the tests, jest's globalSetup: makes build/ from the sources as they are now, so that nobody needs to build first
 * and no test runs yesterday's bundle. Always, since it takes less than half a second, and a look at the inputs could err.
 */
import { renewBuild } from '../../commands/lib/bundle';

export default renewBuild;
