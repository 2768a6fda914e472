/** Google's addresses, which lead to the local site. */
import { localLink, withLocalLinks } from '../../../local/web/local-links';

test('Google’s links lead to this site, forms as whoever opens them; others stay', () => {
  expect(localLink('https://docs.google.com/document/d/d-1/', 'a@b.example')).toBe('/document/d/d-1/');
  expect(localLink('https://docs.google.com/forms/d/e/f-1/viewform?usp=pp_url', 'a@b.example')).toBe(
    '/forms/d/e/f-1/viewform?usp=pp_url&as=a%40b.example',
  );
  expect(localLink('https://myaccount.google.com/connections', 'a@b.example')).toBe(
    'https://myaccount.google.com/connections',
  );
  expect(withLocalLinks('<a href="https://docs.google.com/forms/d/e/f/viewform?a=1&amp;b=2">', 'x@y.example')).toBe(
    '<a href="/forms/d/e/f/viewform?a=1&amp;b=2&amp;as=x%40y.example">',
  );
});
