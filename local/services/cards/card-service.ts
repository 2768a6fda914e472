/**
 * CardService, as a script sees it: builders whose cards and answers are the JSON of Google's reference
 * (https://developers.google.com/workspace/add-ons/reference/rpc/google.apps.card.v1). No call reaches Google: what is
 * built is what the function returns. Like Google's, a widget is copied when it is added, and `build()` refuses what
 * lacks a needed part.
 */
import { enumeration, service } from '../bridge';
import {
  newActionResponseBuilder,
  newEditorFileScopeActionResponseBuilder,
  newNavigation,
  newNotification,
} from './answers';
import { newAction, newButtonSet, newOpenLink, newTextButton } from './buttons';
import { newCardBuilder, newCardHeader, newCardSection, newFixedFooter } from './card';
import {
  newDecoratedText,
  newDivider,
  newIconImage,
  newSelectionInput,
  newSuggestions,
  newSwitch,
  newTextInput,
  newTextParagraph,
} from './widgets';

type Google = GoogleAppsScript.Card_Service.CardService;

export const CardService = service('CardService', {
  Icon: enumeration('CLOCK', 'DESCRIPTION', 'EMAIL', 'MULTIPLE_PEOPLE', 'PERSON', 'STAR'),
  LoadIndicator: enumeration('SPINNER', 'NONE'),
  SelectionInputType: enumeration('CHECK_BOX', 'RADIO_BUTTON', 'DROPDOWN', 'SWITCH'),
  SwitchControlType: enumeration('SWITCH', 'CHECK_BOX'),
  TextButtonStyle: enumeration('OUTLINED', 'FILLED', 'FILLED_TONAL', 'BORDERLESS'),
  newAction,
  newActionResponseBuilder,
  newButtonSet,
  newCardBuilder,
  newCardHeader,
  newCardSection,
  newDecoratedText,
  newDivider,
  newEditorFileScopeActionResponseBuilder,
  newFixedFooter,
  newIconImage,
  newNavigation,
  newNotification,
  newOpenLink,
  newSelectionInput,
  newSuggestions,
  newSwitch,
  newTextButton,
  newTextInput,
  newTextParagraph,
} satisfies Partial<Record<keyof Google, unknown>>);
