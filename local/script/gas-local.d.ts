declare module 'gas-local' {
  const gas: {
    /** Runs every .js file of the folder in the context and returns the context. */
    require(folder: string, context: object, options?: { filter?: (file: string) => boolean }): object;
  };
  export default gas;
}
