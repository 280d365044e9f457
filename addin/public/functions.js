// The functions run in the pane's page (shared runtime); the manifest's schema wants a script all the same.
