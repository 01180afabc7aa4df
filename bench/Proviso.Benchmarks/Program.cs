Console.Error.WriteLine("usage: no measure is written yet");
return 2;
