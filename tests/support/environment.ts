/** What every file of tests runs in: jest's own environment of Node, its modules compiled once a process. */
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';
import { compilingOnce } from './compiled-once';

// jest has no other door to how it compiles; it looks the function up at each call.
vm.compileFunction = compilingOnce(vm.compileFunction);

export default TestEnvironment;
