Console.WriteLine("Tracker");
