/**
 * Lines of names → blocks that each stand below a heading of their own. How long the text of one may be Google does not say
 * (docs/on-google.md): none is longer than what a page of a policy holds, and a screen of names can be read without losing the place.
 */
const LINES_A_BLOCK = 40;
const CHARACTERS_A_BLOCK = 4_000;

/** In their order; a line that is longer than a block stands alone. */
export function inBlocks(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  let characters = 0;
  for (const line of lines) {
    const block = blocks[blocks.length - 1];
    if (block === undefined || block.length === LINES_A_BLOCK || characters + line.length >= CHARACTERS_A_BLOCK) {
      blocks.push([line]);
      characters = line.length;
    } else {
      block.push(line);
      characters += line.length + 1;
    }
  }
  return blocks;
}
