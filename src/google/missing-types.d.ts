/** What Google has and `@types/google-apps-script` 2.0.13 lacks (see the reference of each method). */
declare namespace GoogleAppsScript {
  namespace Script {
    interface AuthorizationInfo {
      getAuthorizedScopes(): string[] | null;
    }
  }
  namespace Forms {
    interface FormApp {
      create(title: string, isPublished: boolean): Form;
      /** Not in Google's reference; used only where it is there. */
      EmailCollectionType?: { VERIFIED: object };
    }
    interface Form {
      setPublished(isPublished: boolean): Form;
      isPublished(): boolean;
      addPublishedReaders(emailAddresses: string[]): Form;
      getPublishedReaders(): GoogleAppsScript.Base.User[];
      removePublishedReader(emailAddress: string): Form;
      /** Not in Google's reference; used only where it is there. */
      setEmailCollectionType?(type: object): Form;
    }
  }
}
