/** The local Workspace, web: Google's addresses → those of this site, which has the same paths under its own. */

const GOOGLE = 'https://docs.google.com/';

/** @param as who opens it: a form is told so in its address. Other addresses stay as they are */
export function localLink(link: string, as: string): string {
  if (!link.startsWith(GOOGLE)) return link;
  const { pathname, searchParams } = new URL(link);
  if (pathname.startsWith('/forms/d/e/')) searchParams.set('as', as);
  const query = searchParams.toString();
  return query === '' ? pathname : `${pathname}?${query}`;
}

/** An email's HTML, with its links leading here. */
export function withLocalLinks(html: string, as: string): string {
  return html.replace(/href="([^"]*)"/g, (_, link: string) => {
    const local = localLink(link.replace(/&amp;/g, '&'), as);
    return `href="${local.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;
  });
}
