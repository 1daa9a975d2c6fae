param($Who)
Disable-OrchUser $Who
