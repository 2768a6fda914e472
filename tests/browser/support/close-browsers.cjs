/** After the last file of tests, jest's globalTeardown: closes the browser that they shared. */
const { openBrowsers } = require('./environment.cjs');

module.exports = async function closeBrowsers() {
  for (const browser of openBrowsers.values()) await browser.close();
};
