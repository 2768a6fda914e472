// What gas-local loads into a fresh context: the services and the bundle. It would read and compile every file of its
// folder anew for each execution; a school year has nine thousand of them. So the two scripts are compiled once and run
// from here (scripts.ts).
__load();
