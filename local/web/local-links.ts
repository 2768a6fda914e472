/** The local Workspace, web: Google's addresses → those of this site, which has the same paths under its own. */

const GOOGLE = 'https://docs.google.com/';

/** @param as who opens it: a form is told so in its address. Other addresses stay as they are */
export function localLink(link: string, as: string): string {
  if (!link.startsWith(GOOGLE)) return link;
  const { pathname, searchParams, hash } = new URL(link);
  if (pathname.startsWith('/forms/d/e/')) searchParams.set('as', as);
  // Google keeps tab and cell behind the "#", which no server is told of.
  const within = new URLSearchParams(hash.slice(1));
  const [tab, cell] = [within.get('gid'), within.get('range')];
  if (tab !== null) searchParams.set('gid', tab);
  const query = searchParams.toString();
  const place = cell === null ? '' : `#${cell.split(':')[0]}`;
  return `${pathname}${query === '' ? '' : `?${query}`}${place}`;
}

/** A page or an email, with its links leading here. */
export function withLocalLinks(html: string, as: string): string {
  return html.replace(/href="([^"]*)"/g, (found, link: string) => {
    // Mustache writes a stroke and an equals sign as entities.
    const plain = link
      .replace(/&#x2F;/g, '/')
      .replace(/&#x3D;/g, '=')
      .replace(/&amp;/g, '&');
    const local = localLink(plain, as);
    if (local === plain) return found;
    return `href="${local.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;
  });
}
