package org.wardkey.identity.signin.planted;

import org.wardkey.identity.backupcode.BackupCodes;

record KnowsBackupCodes(BackupCodes codes) {}
