/**
 * The local Workspace, web: text of a card with Google's few tags → HTML. Tags that Google does not know are shown as
 * they are written, as everything else is.
 */

/** https://developers.google.com/workspace/add-ons/concepts/widgets#text_formatting */
const TAG = /(<\/?[bius]>|<br>|<font color="#[\da-f]{6}">|<\/font>)/i;

/** @param text as a card holds it. @returns HTML in which nothing but Google's tags has an effect */
export function cardTextToHtml(text: string): string {
  return text
    .split(TAG)
    .map((part, index) => (index % 2 === 1 ? tagOf(part) : escaped(part)))
    .join('');
}

/** Without tags, for a title or what is read aloud. */
export function plainText(text: string): string {
  return text
    .split(TAG)
    .filter((_, index) => index % 2 === 0)
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

function tagOf(tag: string): string {
  const colour = /color="(#[\da-f]{6})"/i.exec(tag)?.[1];
  if (colour !== undefined) return `<span style="color:${colour}">`;
  return tag.toLowerCase() === '</font>' ? '</span>' : tag;
}

/** Entities stay what they are. */
function escaped(text: string): string {
  return text
    .replace(/&(?!(?:amp|lt|gt|quot|#39);)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '<br>');
}
