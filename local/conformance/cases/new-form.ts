/** A form to try things on, unpublished. */
export const newForm = () => FormApp.create('Conformance', false);
