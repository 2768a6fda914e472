/**
 * What every file of tests in a browser runs in: as the others (tests/support/environment.cjs), and Chromium with what
 * drives it is handed on from file to file, or each would load the one and start the other anew.
 */
const { chromium } = require('playwright-core');
const HandingOn = require('../../support/environment.cjs');

const openBrowsers = new Map();

module.exports = class OneBrowser extends HandingOn {
  static openBrowsers = openBrowsers;

  constructor(...all) {
    super(...all);
    Object.assign(this.global, { browserDriver: chromium, openBrowsers });
  }
};
